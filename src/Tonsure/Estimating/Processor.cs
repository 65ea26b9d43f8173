using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>A model of processor.</summary>
/// <param name="Name">Its name without what Linux adds to it, such as <c>AMD EPYC 7763</c>.</param>
/// <param name="Tdp">Thermal design power of one socket.</param>
/// <param name="Source">A key of the table of sources.</param>
public sealed record Processor(string Name, Power Tdp, string Source);
