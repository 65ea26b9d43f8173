using Tonsure.Adapters.Records;
using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;
using Xunit;

namespace Tonsure.Adapters.Tests.Records;

public sealed class KeyStoreTests : IDisposable
{
    private const string Name = "log.example/acme";
    private readonly Scratch _scratch = new();

    private KeyStore Store => new(_scratch["keys"]);

    private string KeyPath => Assert.Single(Directory.GetFiles(_scratch["keys"], "*.key"));

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(NoteKeyType.Log)]
    [InlineData(NoteKeyType.Witness)]
    public void A_key_reads_back_and_signs(NoteKeyType type)
    {
        NoteKey key = Store.Create(Name, type);
        Assert.Equal([Name], Store.Names);
        using StoredKey stored = Store.Load(Name);
        Assert.Equal(key, stored.Key);
        SignedNote note = SignedNote.Of("text\n", stored.Signer.Sign("text\n", 5));
        NoteCheck check = NoteVerification.Check(new SodiumEd25519(), note, key);
        Assert.Equal(NoteOutcome.Holds, check.Outcome);
        Assert.Equal(type == NoteKeyType.Witness ? 5 : null, check.CosignedAt);
    }

    [Fact]
    public void A_key_is_its_owners_alone_and_refused_when_others_may_read_it()
    {
        Store.Create(Name, NoteKeyType.Log);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(_scratch["keys"])
        );
        foreach (
            UnixFileMode more in (UnixFileMode[])
                [UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.OtherWrite]
        )
        {
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);
            KeyFileException exposed = Assert.Throws<KeyFileException>(() => Store.Load(Name));
            Assert.Equal(KeyFileProblem.Exposed, exposed.Problem);
            Assert.DoesNotContain(Secret, exposed.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_key_is_not_overwritten_and_one_that_is_missing_or_broken_is_said_to_be()
    {
        Assert.Equal(
            KeyFileProblem.Missing,
            Assert.Throws<KeyFileException>(() => Store.Load(Name)).Problem
        );
        NoteKey key = Store.Create(Name, NoteKeyType.Log);
        Assert.Equal(
            KeyFileProblem.Exists,
            Assert.Throws<KeyFileException>(() => Store.Create(Name, NoteKeyType.Log)).Problem
        );
        using (StoredKey stored = Store.Load(Name))
        {
            Assert.Equal(key, stored.Key);
        }

        string text = File.ReadAllText(KeyPath);
        for (int i = 0; i < text.Length - 1; i++)
        {
            char[] changed = text.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            File.WriteAllText(KeyPath, new string(changed));
            KeyFileException broken = Assert.Throws<KeyFileException>(() => Store.Load(Name));
            Assert.Equal(KeyFileProblem.Broken, broken.Problem);
        }
    }

    [Fact]
    public void A_new_key_is_vouched_for_by_the_old_one_which_signs_no_more()
    {
        NoteKey old = Store.Create(Name, NoteKeyType.Log);
        KeyRotation rotation = Store.Rotate(Name);
        Assert.Equal(old, rotation.Old);
        Assert.NotEqual(old, rotation.New);
        using StoredKey stored = Store.Load(Name);
        Assert.Equal(rotation.New, stored.Key);
        Assert.Equal([old], Store.RetiredOf(Name));
        Assert.Contains($"\n{rotation.New}\n", rotation.Note.Text, StringComparison.Ordinal);
        foreach (NoteKey key in (NoteKey[])[rotation.Old, rotation.New])
        {
            Assert.Equal(
                NoteOutcome.Holds,
                NoteVerification.Check(new SodiumEd25519(), rotation.Note, key).Outcome
            );
        }

        Assert.All(
            Directory.GetFiles(_scratch["keys"]),
            path =>
                Assert.Equal(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite,
                    File.GetUnixFileMode(path)
                )
        );
    }

    private string Secret => File.ReadAllText(KeyPath).Trim().Split('+')[^1];
}
