using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>The machine types that are known, by name, with or without the provider before it.</summary>
public sealed class InstanceCatalogue
{
    private readonly NameIndex<CloudInstance> _names = new(HardwareNames.Instance);
    private readonly NameIndex<CloudInstance> _ids = new(HardwareNames.Instance);

    /// <summary>A catalogue.</summary>
    /// <exception cref="ArgumentException">A name stands for two machine types.</exception>
    public InstanceCatalogue(IEnumerable<CloudInstance> instances)
    {
        All = [.. instances.OrderBy(i => i.Id, StringComparer.Ordinal)];
        foreach (CloudInstance instance in All)
        {
            _names.Add(instance.Name, instance);
            _ids.Add(instance.Id, instance);
        }
    }

    /// <summary>All machine types, by provider and name.</summary>
    public ImmutableArray<CloudInstance> All { get; }

    /// <summary>What <c>p5.48xlarge</c> or <c>aws:p5.48xlarge</c> stands for.</summary>
    public HardwareMatch<CloudInstance> Find(string name) =>
        (name.Contains(':', StringComparison.Ordinal) ? _ids : _names).Find(name);
}
