namespace Tonsure.Estimating;

/// <summary>A machine type of a cloud.</summary>
/// <param name="Provider"><c>aws</c>, <c>azure</c> or <c>gcp</c>.</param>
/// <param name="Name">The provider's name of it, such as <c>p5.48xlarge</c>.</param>
/// <param name="Vcpus">Hardware threads, or virtual ones as the provider counts them.</param>
/// <param name="MemoryBytes">Main memory.</param>
/// <param name="Accelerators">What it carries beside its processors; null where it carries none.</param>
/// <param name="Source">A key of the table of sources.</param>
public sealed record CloudInstance(
    string Provider,
    string Name,
    int Vcpus,
    long MemoryBytes,
    InstanceAccelerators? Accelerators,
    string Source
)
{
    /// <summary><c>aws:p5.48xlarge</c>.</summary>
    public string Id => $"{Provider}:{Name}";
}
