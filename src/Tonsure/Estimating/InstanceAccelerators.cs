namespace Tonsure.Estimating;

/// <summary>The accelerators of a machine type.</summary>
/// <param name="Model">Which.</param>
/// <param name="Count">How many, or what share of one.</param>
/// <param name="Source">Who says so; a key of the table of sources.</param>
public sealed record InstanceAccelerators(Accelerator Model, AcceleratorShare Count, string Source);
