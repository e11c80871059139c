using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Hosting;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Accounts;

/// <summary>Sign-in, and what it needs of the app.</summary>
public static class AccountHosting
{
    public const string SignInPath = "/account/sign-in";

    /// <summary>The policy of pages that take a password.</summary>
    public const string PasswordLimit = "passwords";

    private const int PasswordsAMinute = 30; // of one address
    private static readonly TimeSpan Session = TimeSpan.FromHours(12);

    /// <summary>How passwords are kept: PBKDF2 with HMAC-SHA-512, so many rounds.</summary>
    internal static IOptions<PasswordHasherOptions> Hashing { get; } = Options.Create(new PasswordHasherOptions { IterationCount = 210_000 });

    /// <summary>Accounts themselves, for verbs as for the site.</summary>
    public static IServiceCollection AddAccountBook(this IServiceCollection services)
    {
        services.AddSingleton(Hashing);
        services.AddIdentityCore<AccountRow>(options =>
        {
            // Length is what makes a password hard to guess; AccountBook asks for it.
            options.Password = new()
            {
                RequiredLength = AccountBook.ShortestPassword,
                RequireDigit = false,
                RequireLowercase = false,
                RequireNonAlphanumeric = false,
                RequireUppercase = false,
                RequiredUniqueChars = 5,
            };
            options.User.AllowedUserNameCharacters = ""; // AccountBook knows letters of every script
            options.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
        }).AddEntityFrameworkStores<ArchiveContext>().AddErrorDescriber<AccountErrors>();
        services.AddScoped<AccountBook>();
        return services;
    }

    public static IServiceCollection AddSignIn(this IServiceCollection services, ArchiveSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<IUserClaimsPrincipalFactory<AccountRow>, AccountClaims>();
        services.AddScoped<SignInManager<AccountRow>>();
        services.AddScoped<SignInDesk>();
        services.AddSingleton<SignInDelays>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = "archive-account";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // which is TLS where a proxy says so
            options.ExpireTimeSpan = Session;
            options.LoginPath = SignInPath;
            options.ReturnUrlParameter = "back";
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, StatusCodes.Status401Unauthorized, context.RedirectUri);
            options.Events.OnRedirectToAccessDenied = context => Refuse(context.HttpContext, StatusCodes.Status403Forbidden, null);
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Editor, policy => policy.RequireAssertion(context => context.User.IsEditor()))
            .AddPolicy(Policies.Administrator, policy => policy.RequireAssertion(context => context.User.IsAdministrator()));
        services.Configure<AuthorizationOptions>(options => options.FallbackPolicy = settings.Reading is Reading.Closed ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build() : null);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "archive-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(PasswordLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new() { PermitLimit = PasswordsAMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(IPAddress.None));
        });
        DirectoryInfo keys = new(Path.Combine(settings.DataDirectory, "keys"));
        keys.Create();
        if (!OperatingSystem.IsWindows()) { keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute; }
        services.AddDataProtection().SetApplicationName("Protest Archive").PersistKeysToFileSystem(keys);
        return services;
    }

    /// <summary>Believes what the proxies of the settings say of their visitors. Outermost: everything behind it sees the visitor's own address and scheme.</summary>
    public static void UseProxies(this WebApplication app, ArchiveSettings settings)
    {
        if (settings.ProxyNetworks is not { Length: > 0 } networks) { return; }
        ForwardedHeadersOptions options = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (System.Net.IPNetwork network in networks) { options.KnownIPNetworks.Add(network); }
        app.UseForwardedHeaders(options);
    }

    /// <summary>With every request: whoever was disabled, or given another role or password, is out at once.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        SignInManager<AccountRow> cookies = context.HttpContext.RequestServices.GetRequiredService<SignInManager<AccountRow>>();
        if (await cookies.ValidateSecurityStampAsync(context.Principal) is { IsDisabled: false }) { return; }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>People are shown the way in; programs that ask for a twin, or send a form, are told no.</summary>
    private static Task Refuse(HttpContext context, int status, string? signIn)
    {
        if (signIn is not null && context.Twin() is Twin.Html && HttpMethods.IsGet(context.Request.Method)) { context.Response.Redirect(signIn); }
        else { context.Response.StatusCode = status; }
        return Task.CompletedTask;
    }
}
