using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;

namespace Tonsure.System.Tests.Rules;

/// <summary>The rooms (namespaces) of our assemblies and which of them see which.</summary>
internal static class Rooms
{
    private static readonly Lazy<Edge[]> Loaded = new(Load);

    /// <summary>Who sees whom, across rooms, with the type that sees and the type that is seen.</summary>
    public static IReadOnlyList<Edge> Edges => Loaded.Value;

    private static Edge[] Load() =>
        [
            .. new ArchLoader()
                .LoadAssemblies(Product.Core, Product.Adapters, Product.Web, Product.Cli)
                .Build()
                .Types.Where(Ours)
                .SelectMany(type =>
                    type.Dependencies.Select(dependency => dependency.Target)
                        .Where(Ours)
                        .Select(target => new Edge(
                            type.Namespace.FullName,
                            target.Namespace.FullName,
                            type.FullName,
                            target.FullName
                        ))
                )
                .Where(edge => edge.From != edge.To)
                .Distinct(),
        ];

    // A pointer to a function has no namespace; a parameter of a generic type may be taken for one of the same name elsewhere.
    private static bool Ours(IType type) =>
        type is not GenericParameter
        && type.Namespace is { FullName: var name }
        && (name == "Tonsure" || name.StartsWith("Tonsure.", StringComparison.Ordinal));

    internal sealed record Edge(string From, string To, string Type, string Target)
    {
        public override string ToString() => $"{Type} sees {Target}";
    }
}
