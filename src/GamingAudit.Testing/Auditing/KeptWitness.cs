using GamingAudit.Engine.Auditing;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Testing.Auditing;

/// <summary>Writes the witness of a result where the failing test says it is.</summary>
internal static class KeptWitness
{
    private static readonly object Writing = new();

    /// <summary>The result with where its witness went; without, if it has none or it cannot be written.</summary>
    public static AuditedTarget Of(AuditResult result, AuditTarget target, string folder)
    {
        if (result.Witness is not { } witness) return new AuditedTarget(result);
        string path = Path.Combine(Path.GetFullPath(folder), WitnessName.Of(result.Target));
        string command = WitnessName.ReplayCommand(path);
        string source = Path.GetRelativePath(Path.GetFullPath(folder), SourceOf(target)).Replace('\\', '/');
        try
        {
            // Two tests of one target write the same file.
            lock (Writing)
            {
                Directory.CreateDirectory(folder);
                WitnessFile.Write(path, new WitnessDocument(witness, source, command));
            }
            return new AuditedTarget(result, path, command);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string note = $"the witness could not be written to {path}: {e.Message}";
            return new AuditedTarget(result with { Notes = [.. result.Notes, note] });
        }
    }

    /// <summary>The assembly that holds the code of a target.</summary>
    public static string SourceOf(AuditTarget target) => target.Accept(new AssemblyOfRewards());

    private sealed class AssemblyOfRewards : ITargetVisitor<string>
    {
        public string Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            target.Environment.GetType().Assembly.Location is { Length: > 0 } location
                ? location
                : AppContext.BaseDirectory;
    }
}
