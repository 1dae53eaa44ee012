using System.Security.Cryptography;
using System.Text;
using GamingAudit.Output.Files;
using GamingAudit.Tool.Basics;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Http;

namespace GamingAudit.Cluster.Commands;

/// <summary>
/// Who may see the jobs, and who may change them: with a password, whoever knows it; without one, nobody changes any.
/// </summary>
internal sealed class Door
{
    private const string Scheme = "Basic ";
    private const int LeastLength = 12;

    private readonly byte[]? password;

    private Door(byte[]? password) => this.password = password;

    public bool HasPassword => password is not null;

    /// <exception cref="ToolException">The file cannot be read, or its password is too short.</exception>
    public static Door Of(string? file)
    {
        if (file is null) return new Door(null);
        try
        {
            string word = InputFile.ReadAllText(file).Trim();
            return word.Length >= LeastLength
                ? new Door(Hash(word))
                : throw ToolException.Usage($"The password in {file} has less than {LeastLength} characters.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{file} could not be read: {e.Message}", e);
        }
    }

    /// <summary>Asks for the password where there is one.</summary>
    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!HasPassword || Knows(context)) return next(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"gaming-audit\"";
        return Task.CompletedTask;
    }

    /// <summary>True for whoever may change jobs.</summary>
    public bool IsOpenTo(DashboardContext context) => HasPassword && Knows(context.GetHttpContext());

    private bool Knows(HttpContext context)
    {
        string said = context.Request.Headers.Authorization.ToString();
        if (!said.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        Span<byte> bytes = new byte[said.Length];
        if (!Convert.TryFromBase64String(said[Scheme.Length..].Trim(), bytes, out int length)) return false;
        string pair = Encoding.UTF8.GetString(bytes[..length]);
        return CryptographicOperations.FixedTimeEquals(Hash(pair[(pair.IndexOf(':') + 1)..]), password);
    }

    private static byte[] Hash(string word) => SHA256.HashData(Encoding.UTF8.GetBytes(word));
}
