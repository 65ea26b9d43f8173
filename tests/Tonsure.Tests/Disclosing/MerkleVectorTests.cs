using System.Text.Json;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Tests.Disclosing;

public sealed class MerkleVectorTests
{
    [Fact]
    public void All_98_inclusion_vectors_get_their_verdicts() =>
        Check(
            "inclusion",
            json =>
                MerkleProofs.Inclusion(
                    json.GetProperty("leafIdx").GetUInt64(),
                    json.GetProperty("treeSize").GetUInt64(),
                    json.Bytes("leafHash").Span,
                    json.Proof(),
                    json.Bytes("root").Span
                )
        );

    [Fact]
    public void All_98_consistency_vectors_get_their_verdicts() =>
        Check(
            "consistency",
            json =>
                MerkleProofs.Consistency(
                    json.GetProperty("size1").GetUInt64(),
                    json.GetProperty("size2").GetUInt64(),
                    json.Bytes("root1").Span,
                    json.Bytes("root2").Span,
                    json.Proof()
                )
        );

    private static void Check(string kind, Func<JsonElement, ProofVerdict> verify)
    {
        string[] files = Directory.GetFiles(
            SharedVectors.Folder("merkle", "testdata", kind),
            "*.json",
            SearchOption.AllDirectories
        );
        Assert.Equal(98, files.Length);
        Assert.All(
            files,
            file =>
            {
                JsonElement json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
                Assert.Equal(
                    !json.GetProperty("wantErr").GetBoolean(),
                    verify(json) == ProofVerdict.Holds
                );
            }
        );
    }
}
