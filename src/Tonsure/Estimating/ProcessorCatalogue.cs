using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>The processors whose design power is known, by name.</summary>
public sealed class ProcessorCatalogue
{
    private readonly NameIndex<Processor> _names = new(HardwareNames.Processor);

    /// <summary>A catalogue.</summary>
    /// <exception cref="ArgumentException">A name stands for two models.</exception>
    public ProcessorCatalogue(IEnumerable<Processor> processors)
    {
        All = [.. processors.OrderBy(p => p.Name, StringComparer.Ordinal)];
        foreach (Processor processor in All)
        {
            _names.Add(processor.Name, processor);
        }
    }

    /// <summary>All models, by name.</summary>
    public ImmutableArray<Processor> All { get; }

    /// <summary>What a name stands for, as a data sheet or <c>/proc/cpuinfo</c> writes it.</summary>
    public HardwareMatch<Processor> Find(string name) => _names.Find(name);
}
