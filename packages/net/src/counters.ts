// What the stack counts: every way in which a frame is dropped has a number, so that nothing is lost silently.

export class Counters {
  framesReceived: number = 0;
  framesSent: number = 0;
  /** Too short, for another hardware address, or of an unknown type. */
  framesIgnored: number = 0;
  /** The device had no room; the sender tries again. */
  deviceBusy: number = 0;
  /** Refused by Ipv4Packet.parse, fragments apart. */
  badIpv4: number = 0;
  fragments: number = 0;
  /** For an address that is not ours, or of an unknown protocol. */
  notForUs: number = 0;
  /** No gateway for the destination. */
  unroutable: number = 0;
  badIcmp: number = 0;
  badUdp: number = 0;
  /** UDP datagrams for a port that nobody has bound. */
  udpUnbound: number = 0;
  badTcp: number = 0;
  tcpRetransmissions: number = 0;
  tcpResetsSent: number = 0;
  tcpChallengeAcks: number = 0;
  /** Handshakes answered with a SYN cookie because too many were half open. */
  tcpSynCookies: number = 0;
  /** Out-of-order data for which there was no room. */
  tcpOutOfOrderDropped: number = 0;
}
