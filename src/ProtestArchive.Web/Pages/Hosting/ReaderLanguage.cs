using ProtestArchive.Web.Api;
using ProtestArchive.Web.Language;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>Shows pages in the language and with the dates that the reader chose. Twins and files say the same to everybody, in English.</summary>
public sealed class ReaderLanguage(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        DisplayChoice choice = DisplayChoice.Of(context.Request);
        ReaderCulture.Use(context.Twin() is Twin.Html ? ReaderCulture.Of(choice.Language, choice.Dates) : ReaderCulture.Of(null, DateOrder.DayFirst));
        return next(context);
    }
}
