namespace Tonsure.Adapters.Ledgers;

/// <summary>Rows could not be read to the end; a file may be damaged or gone.</summary>
internal sealed class ScanFailedException(string message) : Exception(message);
