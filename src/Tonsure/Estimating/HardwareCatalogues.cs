namespace Tonsure.Estimating;

/// <summary>All hardware that the program knows by name.</summary>
/// <param name="Accelerators">GPUs and their like.</param>
/// <param name="Instances">Machine types of the clouds.</param>
/// <param name="Processors">Processors with their design power.</param>
public sealed record HardwareCatalogues(
    AcceleratorCatalogue Accelerators,
    InstanceCatalogue Instances,
    ProcessorCatalogue Processors
);
