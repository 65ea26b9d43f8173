using Tonsure.Web;
using Tonsure.Web.Access;
using Tonsure.Web.Asking;

namespace Tonsure.System.Tests.Web;

/// <summary>What people are asked with in tests.</summary>
internal static class TestDoors
{
    public static ServerDoors Of(IBearers bearers) =>
        new(
            bearers,
            new SignInWords(
                new LocalText("Sign in", "들어가기"),
                new LocalText("Token", "토큰"),
                new LocalText("Go", "가기"),
                new LocalText("Wrong", "틀림"),
                new LocalText("How", "방법")
            ),
            TimeProvider.System
        );
}
