using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GamingAudit.Engine.Auditing;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// The targets that a run is done with, a line each, written as they are done, so that a run which is killed does not
/// lose them: the next that is asked for the same takes them up. It lies among the user's own files and not in the
/// repository, where a stranger could write one. Without a place for it, there is none.
/// </summary>
internal sealed class AuditJournal : IDisposable
{
    // Of runs that nobody took up again.
    private const int MostKept = 32;
    private const string Extension = ".jsonl";

    private readonly Lock gate = new();
    private readonly Dictionary<TargetPlace, AuditResult> finished = [];
    private FileStream? file;

    private AuditJournal(FileStream? file)
    {
        this.file = file;
        if (file is not null) Read(file);
    }

    /// <summary>Opens the journal of all runs that are asked for the same.</summary>
    /// <param name="asked">What decides the results.</param>
    /// <param name="assembly">The assembly that is audited.</param>
    public static AuditJournal Open(string asked, string assembly)
    {
        try
        {
            string home = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            if (home.Length == 0) return new AuditJournal(null);
            DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(home, "gaming-audit", "unfinished"));
            Forget(folder);
            string path = Path.Combine(folder.FullName, Key(asked, assembly) + Extension);
            return new AuditJournal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new AuditJournal(null);
        }
    }

    /// <summary>What an earlier run found of a target; null where it did not come to it.</summary>
    public AuditResult? Find(TargetPlace place) => finished.GetValueOrDefault(place);

    /// <summary>Keeps a result; a target at fault is looked at again.</summary>
    public void Add(TargetPlace place, AuditResult result)
    {
        if (result.Fault is not null) return;
        byte[] line = JsonSerializer.SerializeToUtf8Bytes(
            new FinishedTarget(place, result), ProtocolJsonContext.Default.FinishedTarget);
        lock (gate)
        {
            try
            {
                file?.Write([.. line, (byte)'\n']);
                file?.Flush();
            }
            catch (IOException)
            {
                // The disk is full: what is not kept is audited again.
                file?.Dispose();
                file = null;
            }
        }
    }

    /// <summary>Forgets all of it: the run has come to its end.</summary>
    public void Delete()
    {
        lock (gate)
        {
            if (file is null) return;
            string path = file.Name;
            file.Dispose();
            file = null;
            TryDelete(path);
        }
    }

    public void Dispose() => file?.Dispose();

    private void Read(FileStream stream)
    {
        bool isBroken = false;
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            try
            {
                if (JsonSerializer.Deserialize(line, ProtocolJsonContext.Default.FinishedTarget) is { } entry)
                    finished[entry.Place] = entry.Result;
            }
            catch (JsonException)
            {
                // The run was killed in the middle of it.
                isBroken = true;
            }
        }
        stream.Seek(0, SeekOrigin.End);
        if (isBroken) stream.Write("\n"u8);
    }

    // Of the assemblies beside it, when they were written: of another build the results are others.
    private static string Key(string asked, string assembly)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{asked}\n{assembly}\n"));
        hash.AppendData(File.ReadAllBytes(assembly));
        foreach (string path in Directory.GetFiles(Path.GetDirectoryName(assembly)!, "*.dll")
            .Order(StringComparer.Ordinal))
        {
            var info = new FileInfo(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{info.Name} {info.Length} {info.LastWriteTimeUtc.Ticks}\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Forget(DirectoryInfo folder)
    {
        foreach (FileInfo old in folder.EnumerateFiles("*" + Extension)
            .OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostKept))
            TryDelete(old.FullName);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is small.
        }
    }
}
