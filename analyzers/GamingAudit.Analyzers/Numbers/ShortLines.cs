using System;
using System.IO;
using System.Text;

namespace GamingAudit.Analyzers.Numbers;

/// <summary>
/// The lines of a text that may be long and hold lines that are: the rest of a long line is left out, and lines that
/// nobody asks for cost no string.
/// </summary>
internal sealed class ShortLines(TextReader text)
{
    private const int Longest = 1000;

    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder line = new();
    private int at;
    private int end;
    private string? returned;

    /// <summary>The next line that begins with the character; null at the end of the text.</summary>
    public string? NextThatBegins(char first)
    {
        if (returned?.Length > 0 && returned[0] == first) return Next();
        returned = null;
        while (Fill())
        {
            if (buffer[at] == first) return Next();
            SkipLine();
        }

        return null;
    }

    /// <summary>The next line; null at the end of the text.</summary>
    public string? Next()
    {
        if (returned is not null)
        {
            string again = returned;
            returned = null;
            return again;
        }

        line.Clear();
        bool any = false;
        while (Fill())
        {
            any = true;
            int stop = Array.IndexOf(buffer, '\n', at, end - at);
            int length = (stop < 0 ? end : stop) - at;
            line.Append(buffer, at, Math.Min(length, Longest - line.Length));
            at += stop < 0 ? length : length + 1;
            if (stop >= 0) break;
        }

        if (!any) return null;
        if (line.Length > 0 && line[line.Length - 1] == '\r') line.Length--;
        return line.ToString();
    }

    /// <summary>Gives a line back, to be the next one.</summary>
    public void Return(string unread) => returned = unread;

    private void SkipLine()
    {
        while (Fill())
        {
            int stop = Array.IndexOf(buffer, '\n', at, end - at);
            at = stop < 0 ? end : stop + 1;
            if (stop >= 0) return;
        }
    }

    private bool Fill()
    {
        if (at < end) return true;
        at = 0;
        end = text.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
