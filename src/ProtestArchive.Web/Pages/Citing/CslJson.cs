using System.Text.Json;
using System.Text.Json.Nodes;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>A citation as CSL-JSON (the data schema of the Citation Style Language, 1.0.2): a list of one item.</summary>
public static class CslJson
{
    private static readonly JsonSerializerOptions Indented = new(ArchiveJson.Options) { WriteIndented = true };

    public static string Of(Citation citation)
    {
        bool kept = citation.Kind is CitedKind.Kept;
        JsonObject item = new()
        {
            ["id"] = citation.Key,
            ["type"] = kept ? "dataset" : "article-newspaper",
            ["title"] = citation.Title,
        };
        if (citation.Byline is { } byline) { item["author"] = new JsonArray(new JsonObject { ["literal"] = byline }); }
        if (citation.Outlet is { } outlet) { item["container-title"] = outlet; }
        if (kept) { item["publisher"] = "Protest Archive"; }
        if (citation.Date is { } day)
        {
            JsonObject issued = new() { ["date-parts"] = new JsonArray(new JsonArray(day.Year, day.Month, day.Day)) };
            // Styles print such a date with their sign for one that is not stated.
            if (citation.DateBasis is DateBasis.Inferred) { issued["circa"] = true; }
            item["issued"] = issued;
        }
        if (citation.Language is { } language) { item["language"] = language; }
        item["archive"] = "Protest Archive";
        item["URL"] = citation.Address;
        item["note"] = string.Join(' ', citation.Notes());
        return new JsonArray(item).ToJsonString(Indented) + "\n";
    }
}
