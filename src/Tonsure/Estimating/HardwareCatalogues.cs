namespace Tonsure.Estimating;

/// <summary>All hardware that the program knows by name.</summary>
/// <param name="Accelerators">GPUs and their like.</param>
/// <param name="Instances">Machine types of the clouds.</param>
/// <param name="Processors">Processors with their design power.</param>
/// <param name="AnyAccelerator">Embodied carbon of an accelerator of which no more is known.</param>
/// <param name="Server">Embodied carbon of a server without its accelerators.</param>
public sealed record HardwareCatalogues(
    AcceleratorCatalogue Accelerators,
    InstanceCatalogue Instances,
    ProcessorCatalogue Processors,
    EmbodiedCarbon AnyAccelerator,
    EmbodiedCarbon Server
);
