using System.Collections.Immutable;
using Tonsure.Measuring;

namespace Tonsure.Adapters.Meters;

/// <summary>A meter that works here.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Covers">The components of which it tells all that the host uses: no later meter may tell them again. Empty where it speaks of its own devices alone.</param>
public sealed record MeterOffer(IMeter Meter, ImmutableArray<string> Covers);
