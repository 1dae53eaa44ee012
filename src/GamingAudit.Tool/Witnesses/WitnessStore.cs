using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Witnesses;

/// <summary>Writes the witnesses of a run into a folder, a file for each exploit of each target.</summary>
/// <param name="folder">The folder.</param>
/// <param name="corpus">What lies in it already.</param>
/// <param name="source">What is audited.</param>
/// <param name="framework">The target framework that was asked for, if any.</param>
internal sealed class WitnessStore(string folder, WitnessCorpus corpus, AuditSource source, string? framework)
{
    private const string First = "";
    private const string Latent = "~latent";
    private readonly HashSet<string> written = [];
    private readonly List<string> errors = [];

    /// <summary>What could not be written, a sentence each.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Keeps the witnesses of a result, if it has any.</summary>
    public AuditedTarget Keep(AuditResult result)
    {
        (string? path, string? command) = Write(result.Target, result.Witness, First);
        return new AuditedTarget(result, path, command)
        {
            FurtherWitnessPaths =
            [
                .. result.Exploits.Skip(1).Select(exploit => Write(result.Target, exploit.Witness, null).Path),
            ],
            LatentWitnessPath = Write(result.Target, result.Latent?.Witness, Latent).Path,
        };
    }

    private (string? Path, string? Command) Write(string target, Witness? witness, string? suffix)
    {
        if (witness is null) return default;
        string name = corpus.FileOf(witness, written) ?? NewName(witness, suffix);
        string path = AuditSource.Portable(Path.Combine(folder, name));
        string command = WitnessName.ReplayCommand(path)
            + (WorkFolder.Holds(source.Path) ? "" : $" --source {WitnessName.Quoted(source.DisplayPath)}")
            + (framework is null ? "" : $" --framework {framework}");
        try
        {
            string directory = Directory.CreateDirectory(folder).FullName;
            string relative = AuditSource.Portable(Path.GetRelativePath(directory, source.Path));
            var document = new WitnessDocument(witness, relative, command);
            WitnessFile.Write(path, document);
            corpus.Put(name, document);
            written.Add(name);
            return (path, command);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add($"The witness of {target} could not be written to {path}: {e.Message}");
            return default;
        }
    }

    // A number would say which of the report's exploits it is, and the next report may have others; so a file that is
    // not the first is named after what its exploit does, and none takes the place of another.
    private string NewName(Witness witness, string? suffix)
    {
        if (suffix is null) return WitnessName.Of(witness);
        string free = WitnessName.Of(witness.Target, suffix);
        string path = Path.Combine(folder, free);
        if (!Path.Exists(path)) return free;
        corpus.Read(path);
        return corpus.FileOf(witness, written) ?? WitnessName.Of(witness, suffix);
    }
}
