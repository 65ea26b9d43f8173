using Tonsure.Accounting;
using Xunit;

namespace Tonsure.Tests.Accounting;

public sealed class FootprintKeysTests
{
    [Fact]
    public void Each_key_that_is_asked_for_is_read_by_its_own_word()
    {
        Assert.Equal(
            Enum.GetValues<FootprintKey>().Except([FootprintKey.SubjectDay]).Order(),
            FootprintKeys.All.Order()
        );
        Assert.All(
            FootprintKeys.All,
            key =>
            {
                Assert.True(FootprintKeys.TryParse(key.Word(), out FootprintKey read));
                Assert.Equal(key, read);
            }
        );
        Assert.DoesNotContain(FootprintKey.Total, FootprintKeys.Parting);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Subject")]
    [InlineData("subject_day")]
    public void Any_other_word_is_none(string? word) =>
        Assert.False(FootprintKeys.TryParse(word, out _));
}
