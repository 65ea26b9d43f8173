namespace Tonsure.Measuring;

/// <summary>How a processor names itself.</summary>
/// <param name="Vendor">Such as <c>GenuineIntel</c>.</param>
/// <param name="Family">The family, decimal.</param>
/// <param name="Model">The model, decimal.</param>
/// <param name="Stepping">The stepping, decimal.</param>
public readonly record struct CpuIdentity(string Vendor, int Family, int Model, int Stepping);
