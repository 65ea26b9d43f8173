using Tonsure.Web.Http;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>All pages. A new one is its file, its texts and a line here.</summary>
internal static class PageList
{
    /// <summary>The page that is shown where another cannot be.</summary>
    public static PageEntry Trouble { get; } =
        new("", typeof(TroublePage), texts => texts.TroubleName, Needs.Read, IsFirst: false);

    /// <summary>The page that queues are given on.</summary>
    public static PageEntry Plan { get; } =
        new("/plan", typeof(PlanPage), texts => texts.PlanName, Needs.Read, IsFirst: true);

    /// <summary>The pages in the order of the navigation.</summary>
    public static IReadOnlyList<PageEntry> All { get; } =
    [
        new("/", typeof(FootprintPage), texts => texts.FootprintName, Needs.Read, IsFirst: true),
        new(
            "/activities",
            typeof(ActivitiesPage),
            texts => texts.ActivitiesName,
            Needs.Read,
            IsFirst: false
        ),
        new(
            "/activities/{id}",
            typeof(ActivityPage),
            texts => texts.ActivityName,
            Needs.Read,
            IsFirst: false
        ),
        new("/live", typeof(LivePage), texts => texts.LiveName, Needs.Read, IsFirst: true),
        new("/grid", typeof(GridPage), texts => texts.GridName, Needs.PublicRead, IsFirst: true),
        Plan,
        new("/plan/{id}", typeof(PlannedPage), texts => texts.PlanName, Needs.Read, IsFirst: false),
        // As the document that it is drawn from.
        new(
            "/api",
            typeof(ReferencePage),
            texts => texts.ReferenceName,
            Needs.PublicRead,
            IsFirst: false,
            HasLibrary: true
        ),
    ];
}
