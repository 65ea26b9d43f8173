using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tonsure.System.Tests.Rules;

/// <summary>What an assembly asks of others, read from its metadata: complete, whatever the code looks like.</summary>
internal sealed class References
{
    private References(IReadOnlySet<string> types, IReadOnlySet<string> members) =>
        (Types, Members) = (types, members);

    /// <summary>Full names of types of other assemblies.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>Their members, as <c>Namespace.Type.Member</c>.</summary>
    public IReadOnlySet<string> Members { get; }

    public static References Of(Assembly assembly)
    {
        using FileStream file = File.OpenRead(assembly.Location);
        using PEReader image = new(file);
        MetadataReader metadata = image.GetMetadataReader();
        HashSet<string> types = new(StringComparer.Ordinal);
        HashSet<string> members = new(StringComparer.Ordinal);
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            types.Add(Name(metadata, handle));
        }

        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                members.Add(
                    Name(metadata, (TypeReferenceHandle)member.Parent)
                        + "."
                        + metadata.GetString(member.Name)
                );
            }
        }

        return new References(types, members);
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        string name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? Name(metadata, (TypeReferenceHandle)type.ResolutionScope) + "." + name
            : type.Namespace.IsNil ? name
            : metadata.GetString(type.Namespace) + "." + name;
    }
}
