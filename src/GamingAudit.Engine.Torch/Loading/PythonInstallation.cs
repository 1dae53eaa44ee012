using System.ComponentModel;
using System.Diagnostics;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>Asks the Python on the path where its PyTorch is, without importing it.</summary>
internal static class PythonInstallation
{
    private const string Question =
        "import importlib.util as u; s = u.find_spec('torch'); "
        + "print(s.submodule_search_locations[0] if s and s.submodule_search_locations else '')";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Folders of PyTorch packages.</summary>
    public static IEnumerable<string> TorchFolders() =>
        ((string[])["python3", "python"]).Select(Ask).OfType<string>().Distinct();

    private static string? Ask(string interpreter)
    {
        var start = new ProcessStartInfo(interpreter)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Question);
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            Task<string> answer = process.StandardOutput.ReadToEndAsync();
            if (!answer.Wait(Patience))
            {
                process.Kill();
                return null;
            }
            string folder = answer.Result.Trim();
            return Path.IsPathRooted(folder) ? folder : null;
        }
        catch (Win32Exception)
        {
            return null; // There is no such program.
        }
    }
}
