using Microsoft.Extensions.Time.Testing;
using Tonsure.Adapters.Access;
using Xunit;

namespace Tonsure.Adapters.Tests.Access;

public sealed class TokenStoreTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddDays(20_000));

    private TokenStore Store => new(_scratch["tokens"], _time);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_token_is_found_by_itself_alone()
    {
        Assert.Empty(Store.All());
        (StoredToken one, string secret) = Store.Create("one", ["read"], null);
        (StoredToken two, string other) = Store.Create("two", ["write", "metrics"], null);
        Assert.Equal(one.Id, Store.Find(secret)!.Id);
        Assert.Equal(["write", "metrics"], Store.Find(other)!.Scopes);
        Assert.Equal(
            new[] { one.Id, two.Id }.Order(StringComparer.Ordinal),
            Store.All().Select(token => token.Id).Order(StringComparer.Ordinal)
        );
        foreach (
            string wrong in new[]
            {
                "",
                secret[..^1],
                secret + "A",
                secret.ToUpperInvariant(),
                secret.Replace(one.Id, two.Id, StringComparison.Ordinal),
                $"tonsure_{one.Id}_",
                "tonsure_../../etc/passwd_AAAA",
            }
        )
        {
            Assert.Null(Store.Find(wrong));
        }
    }

    [Fact]
    public void What_is_kept_is_its_owners_alone_and_not_the_secret()
    {
        (_, string secret) = Store.Create("one", ["read"], null);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(_scratch["tokens"])
        );
        Assert.Equal(2, Directory.GetFiles(_scratch["tokens"]).Length);
        foreach (string file in Directory.GetFiles(_scratch["tokens"]))
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(file)
            );
            Assert.DoesNotContain(
                secret.Split('_', 3)[2],
                File.ReadAllText(file),
                StringComparison.Ordinal
            );
            File.SetUnixFileMode(
                file,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
            );
            Assert.True(Assert.Throws<TokenFileException>(() => Store.Find(secret)).IsOpen);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Without_its_pepper_a_token_is_none()
    {
        (_, string secret) = Store.Create("one", ["read"], null);
        File.Delete(Path.Combine(_scratch["tokens"], "pepper"));
        Assert.Null(Store.Find(secret));
    }

    [Fact]
    public void A_token_ends_when_it_is_revoked_or_when_its_time_is_over()
    {
        (StoredToken one, string secret) = Store.Create("one", ["read"], TimeSpan.FromDays(1));
        _time.Advance(TimeSpan.FromHours(23));
        Assert.NotNull(Store.Find(secret));
        Assert.NotNull(Store.OfId(one.Id));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Null(Store.Find(secret));
        Assert.Null(Store.OfId(one.Id));
        (StoredToken two, string other) = Store.Create("two", ["read"], null);
        StoredToken revoked = Store.Revoke(two.Id)!;
        Assert.NotNull(revoked.RevokedMs);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(revoked.RevokedMs, Store.Revoke(two.Id)!.RevokedMs);
        Assert.Null(Store.Find(other));
        Assert.Null(Store.Revoke("ffffffffffffffff"));
        Assert.Null(Store.Revoke("../../x"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("")]
    public void A_broken_file_is_said_and_lets_nobody_in(string text)
    {
        (StoredToken one, string secret) = Store.Create("one", ["read"], null);
        File.WriteAllText(Path.Combine(_scratch["tokens"], one.Id + ".json"), text);
        Assert.False(Assert.Throws<TokenFileException>(() => Store.Find(secret)).IsOpen);
    }
}
