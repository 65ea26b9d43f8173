using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class RawSignatureTests : IDisposable
{
    private const string Key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private const string R = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155";
    private const string S = "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    // S and the group's order: the same signature in another spelling.
    private const string More = "4c8c7872aa064e049dbb3013fbf29380d25bf5f0595bbe24655141438e7a101b";
    private const string Small = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05";
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string One = "0100000000000000000000000000000000000000000000000000000000000000";
    private const string Above = "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f";

    private readonly TheProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(Key, "", R + S, 0, "holds")]
    [InlineData(Key, "00", R + S, 1, "mismatch")]
    [InlineData(Key, "", R + More, 1, "s_too_large")]
    [InlineData(One, "aa", One + Zero, 1, "key_small_order")]
    [InlineData(Small, "aa", R + S, 1, "key_small_order")]
    [InlineData(Key, "", One + S, 1, "r_small_order")]
    [InlineData(Above, "", R + S, 1, "key_encoding")]
    [InlineData(Key, "", Above + S, 1, "r_encoding")]
    [InlineData(Key, "", R, 1, "signature_length")]
    [InlineData(Key, "", "", 1, "signature_length")]
    [InlineData("00", "", R + S, 1, "key_length")]
    public void An_edge_case_gets_its_verdict(
        string key,
        string message,
        string signature,
        int code,
        string verdict
    )
    {
        Answer answer = _program.Run(
            "verify",
            "--raw",
            key,
            message,
            signature,
            "--format",
            "json"
        );
        Assert.Equal(code, answer.Code);
        Assert.Contains($"\"verdict\": \"{verdict}\"", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_hexadecimal_is_wrong_usage()
    {
        Assert.Equal(2, _program.Run("verify", "--raw", Key, "0", R + S).Code);
        Assert.Equal(2, _program.Run("verify", "--raw", Key, "zz", R + S).Code);
        Assert.Equal(2, _program.Run("verify", "--raw", Key, R + S).Code);
    }
}
