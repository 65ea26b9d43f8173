using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>An entry that is durable and goes into the log with the next checkpoint.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Index">Where in the log it is or will be.</param>
/// <param name="WasThere">Whether the very same entry was there before, so that nothing was appended.</param>
public sealed record AppendedEntry(RecordEntry Entry, long Index, bool WasThere);
