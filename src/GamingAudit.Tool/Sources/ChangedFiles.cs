using System.ComponentModel;
using System.Diagnostics;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>Asks git which files differ from a revision, those that it does not know yet included.</summary>
internal static class ChangedFiles
{
    /// <summary>Their full paths.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="revision">What they are compared with.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ToolException">There is no repository, no such revision, or no git.</exception>
    public static async Task<IReadOnlySet<string>> SinceAsync(
        string folder, string revision, CancellationToken cancellation)
    {
        string root = Paths.Repository(folder)
            ?? throw ToolException.Usage($"{folder} lies in no git repository: what has changed is not known.");
        // A file that was moved is gone where it was.
        string changed = await GitAsync(
            root, ["diff", "--name-only", "--no-renames", "-z", "--end-of-options", revision, "--"], revision,
            cancellation);
        string added = await GitAsync(
            root, ["ls-files", "--others", "--exclude-standard", "-z"], revision, cancellation);
        return (changed + added).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => Path.GetFullPath(path, root)).ToHashSet();
    }

    private static async Task<string> GitAsync(
        string root, string[] arguments, string revision, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", ["-C", root, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            string output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0
                ? output
                : throw ToolException.Usage(SafeText.Of(
                    $"git cannot tell what has changed since {revision}: {(await errors).Split('\n')[0]}"));
        }
        catch (Win32Exception e)
        {
            throw ToolException.Usage("git was not found, which tells what has changed.", e);
        }
    }
}
