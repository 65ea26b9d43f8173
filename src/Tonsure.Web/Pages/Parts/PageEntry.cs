using Tonsure.Web.Http;
using Tonsure.Web.Languages;

namespace Tonsure.Web.Pages.Parts;

/// <summary>A page: where it is, what draws it, and its name.</summary>
/// <param name="Path">Its path, with <c>{id}</c> where it shows one of many.</param>
/// <param name="Component">What draws it.</param>
/// <param name="Name">Its name, shown in its title and, for a page of the first row, in the navigation.</param>
/// <param name="Needs">What it asks of whoever comes.</param>
/// <param name="IsFirst">Whether it is reached from the navigation of every page.</param>
/// <param name="HasLibrary">Whether a library that is not ours draws a part of it, with styles that it writes itself.</param>
public sealed record PageEntry(
    string Path,
    Type Component,
    Func<Texts, string> Name,
    Needs Needs,
    bool IsFirst,
    bool HasLibrary = false
);
