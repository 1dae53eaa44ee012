using System.Diagnostics;
using System.Text;

namespace GamingAudit.Tool.Supervision;

/// <summary>What user code prints: read, so that it never blocks, and dropped or shown on standard error.</summary>
internal sealed class UserOutput
{
    private const int Kept = 4096;

    private readonly StringBuilder head = new();
    private readonly Task done;

    public UserOutput(Process process, bool shows)
    {
        Task output = Pump(process.StandardOutput, shows, keeps: false);
        Task errors = Pump(process.StandardError, shows, keeps: true);
        done = Task.WhenAll(output, errors);
    }

    /// <summary>True where the runtime said so when it ended the process.</summary>
    public bool SaysStackOverflow
    {
        get
        {
            lock (head) return head.ToString().Contains("Stack overflow", StringComparison.Ordinal);
        }
    }

    /// <summary>Waits until all of it was read, at most so long.</summary>
    public Task Drained(TimeSpan limit) => Task.WhenAny(done, Task.Delay(limit));

    private async Task Pump(StreamReader reader, bool shows, bool keeps)
    {
        char[] buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer)) > 0)
        {
            if (shows) await Console.Error.WriteAsync(buffer, 0, read);
            if (!keeps) continue;
            lock (head) head.Append(buffer, 0, Math.Min(read, Kept - Math.Min(Kept, head.Length)));
        }
    }
}
