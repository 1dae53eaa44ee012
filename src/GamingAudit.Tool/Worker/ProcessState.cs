using System.Collections;
using System.Globalization;

namespace GamingAudit.Tool.Worker;

/// <summary>What all code of a process shares and any code may change, statics apart.</summary>
internal sealed record ProcessState(
    string Folder, string Environment, CultureInfo? Culture, CultureInfo? UiCulture,
    (int Least, int Most, int LeastPorts, int MostPorts) Pool, TextWriter Output, TextWriter Errors)
{
    /// <summary>How things stand now.</summary>
    public static ProcessState Now()
    {
        ThreadPool.GetMinThreads(out int least, out int leastPorts);
        ThreadPool.GetMaxThreads(out int most, out int mostPorts);
        return new ProcessState(
            Directory.GetCurrentDirectory(),
            string.Join('\n', System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal)),
            CultureInfo.DefaultThreadCurrentCulture,
            CultureInfo.DefaultThreadCurrentUICulture,
            (least, most, leastPorts, mostPorts),
            Console.Out,
            Console.Error);
    }
}
