using Tonsure.Adapters.Grids.Sources;
using Xunit;

namespace Tonsure.Adapters.Tests.Grids.Sources;

public sealed class SourceKeysTests : IDisposable
{
    private readonly Scratch _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_key_in_the_environment_wins()
    {
        Write("eia", "from-file", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(
            "from-env",
            Found(Keys(("TONSURE_EIA_KEY", "from-env")).Key("eia")).Key.Reveal()
        );
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead)]
    public void A_file_of_ones_own_is_read(UnixFileMode mode)
    {
        Write("eia", "abc\n", mode);
        Assert.Equal("abc", Found(Keys().Key("eia")).Key.Reveal());
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.UserExecute)]
    public void A_file_that_is_open_to_others_is_refused(UnixFileMode more)
    {
        Write("eia", "abc", UnixFileMode.UserRead | UnixFileMode.UserWrite | more);
        KeyAnswer.Missing missing = Assert.IsType<KeyAnswer.Missing>(Keys().Key("eia"));
        Assert.Contains("chmod 600", missing.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", missing.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_user_is_refused()
    {
        // A file of root that everybody may read has the wrong mode too; the owner is asked alone.
        using Microsoft.Win32.SafeHandles.SafeFileHandle theirs = File.OpenHandle("/proc/1/stat");
        using Microsoft.Win32.SafeHandles.SafeFileHandle ours = File.OpenHandle(
            Write("eia", "abc", UnixFileMode.UserRead)
        );
        Assert.True(Tonsure.Adapters.Interop.FileOwner.IsThisUser(ours));
        Assert.Equal(
            Environment.UserName == "root",
            Tonsure.Adapters.Interop.FileOwner.IsThisUser(theirs)
        );
    }

    [Fact]
    public void A_missing_key_says_where_it_belongs()
    {
        KeyAnswer.Missing missing = Assert.IsType<KeyAnswer.Missing>(Keys().Key("eia"));
        Assert.Contains("TONSURE_EIA_KEY", missing.Reason, StringComparison.Ordinal);
        Assert.Contains(_home["keys/eia"], missing.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("one\ntwo")]
    public void A_file_that_is_no_key_is_refused(string text)
    {
        Write("eia", text, UnixFileMode.UserRead);
        Assert.IsType<KeyAnswer.Missing>(Keys().Key("eia"));
    }

    [Fact]
    public void A_login_is_two_variables_or_two_lines()
    {
        KeyAnswer.Found environment = Found(
            Keys(("TONSURE_WATTTIME_USER", "me"), ("TONSURE_WATTTIME_PASSWORD", "pw"))
                .Login("watttime")
        );
        Assert.Equal(("me", "pw"), (environment.User!.Reveal(), environment.Key.Reveal()));
        Write("watttime", "you\nsecret\n", UnixFileMode.UserRead);
        KeyAnswer.Found file = Found(Keys().Login("watttime"));
        Assert.Equal(("you", "secret"), (file.User!.Reveal(), file.Key.Reveal()));
    }

    [Fact]
    public void Half_a_login_is_none() =>
        Assert.IsType<KeyAnswer.Missing>(Keys(("TONSURE_WATTTIME_USER", "me")).Login("watttime"));

    [Fact]
    public void A_key_never_prints_itself()
    {
        KeyAnswer.Found found = Found(Keys(("TONSURE_EIA_KEY", "abc")).Key("eia"));
        Assert.DoesNotContain("abc", found.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("abc", $"{found.Key}", StringComparison.Ordinal);
    }

    private static KeyAnswer.Found Found(KeyAnswer answer) =>
        Assert.IsType<KeyAnswer.Found>(answer);

    private SourceKeys Keys(params (string Name, string Value)[] environment) =>
        new(name => environment.FirstOrDefault(pair => pair.Name == name).Value, _home["keys"]);

    private string Write(string name, string text, UnixFileMode mode)
    {
        string path = _home.Write(Path.Combine("keys", name), text);
        File.SetUnixFileMode(path, mode);
        return path;
    }
}
