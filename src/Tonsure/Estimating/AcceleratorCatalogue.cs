using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>The accelerators that are known, by any of their names.</summary>
public sealed class AcceleratorCatalogue
{
    private readonly NameIndex<Accelerator> _names = new(HardwareNames.Accelerator);

    /// <summary>A catalogue.</summary>
    /// <param name="accelerators">The models.</param>
    /// <param name="assumptions">Names that several models share, and the one that each is taken for.</param>
    /// <exception cref="ArgumentException">A name stands for two models, or an assumption for none.</exception>
    public AcceleratorCatalogue(
        IEnumerable<Accelerator> accelerators,
        IEnumerable<NameAssumption> assumptions
    )
    {
        All = [.. accelerators.OrderBy(a => a.Name, StringComparer.Ordinal)];
        foreach (Accelerator accelerator in All)
        {
            _names.Add(accelerator.Name, accelerator);
            foreach (string alias in accelerator.Aliases)
            {
                _names.Add(alias, accelerator);
            }
        }

        Assumptions = [.. assumptions.OrderBy(a => a.Alias, StringComparer.Ordinal)];
        foreach (NameAssumption assumption in Assumptions)
        {
            _names.Add(
                assumption.Alias,
                All.FirstOrDefault(a => a.Name == assumption.Name)
                    ?? throw new ArgumentException(
                        $"'{assumption.Alias}' is taken for '{assumption.Name}', which is not known",
                        nameof(assumptions)
                    ),
                assumption
            );
        }
    }

    /// <summary>All models, by name.</summary>
    public ImmutableArray<Accelerator> All { get; }

    /// <summary>All names that leave something open, by name.</summary>
    public ImmutableArray<NameAssumption> Assumptions { get; }

    /// <summary>What a name stands for: case, separators and the maker's name do not matter, everything else does.</summary>
    public HardwareMatch<Accelerator> Find(string name) => _names.Find(name);
}
