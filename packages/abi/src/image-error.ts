// What is wrong with an image, as one typed error.
//
// Contract: everything in this package that reads an image throws ImageError and nothing else. The message is
// a sentence about the image that a user can act on; the monitor prints it behind the file's name.

/** A file that is not an image which can be run here. */
export class ImageError extends Error {
  override readonly name: string = "ImageError";
}
