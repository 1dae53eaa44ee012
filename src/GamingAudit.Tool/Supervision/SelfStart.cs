using System.Diagnostics;

namespace GamingAudit.Tool.Supervision;

/// <summary>How this program starts itself: its own executable, or <c>dotnet</c> where that runs it.</summary>
internal static class SelfStart
{
    public static ProcessStartInfo Info(params string[] arguments)
    {
        string executable = Environment.ProcessPath
            ?? throw new InvalidOperationException("The path of this program is not known.");
        var info = new ProcessStartInfo(executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(executable).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            info.ArgumentList.Add(typeof(SelfStart).Assembly.Location);
        foreach (string argument in arguments) info.ArgumentList.Add(argument);
        return info;
    }
}
