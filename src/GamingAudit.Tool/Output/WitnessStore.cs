using System.Security.Cryptography;
using System.Text;
using GamingAudit.Engine.Auditing;
using GamingAudit.Reporting;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Output;

/// <summary>Writes the witnesses of a run into a folder, a file for each target.</summary>
internal sealed class WitnessStore(string folder, AuditSource source, string? framework)
{
    private readonly List<string> errors = [];

    /// <summary>What could not be written, a sentence each.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Keeps the witness of a result, if it has one.</summary>
    public AuditedTarget Keep(AuditResult result)
    {
        if (result.Witness is not { } witness) return new AuditedTarget(result);
        string path = AuditSource.Portable(Path.Combine(folder, FileName(result.Target)));
        string command = $"gaming-audit replay {Quoted(path)}"
            + (framework is null ? "" : $" --framework {framework}");
        try
        {
            string directory = Directory.CreateDirectory(folder).FullName;
            string relative = AuditSource.Portable(Path.GetRelativePath(directory, source.Path));
            WitnessFile.Write(path, new WitnessDocument(witness, relative, command));
            return new AuditedTarget(result, path, command);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add($"The witness of {result.Target} could not be written to {path}: {e.Message}");
            return new AuditedTarget(result);
        }
    }

    // Two names that differ only in characters that a file name cannot have must not share a file.
    private static string FileName(string target)
    {
        string safe = string.Concat(target.Select(c => IsSafe(c) ? c : '-'));
        if (safe.Length > 100) safe = safe[..100];
        return safe == target
            ? $"{safe}.json"
            : $"{safe}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target)))[..8]}.json";
    }

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
