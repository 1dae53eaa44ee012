using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GamingAudit.Output.Files;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision.Keeping;

/// <summary>
/// A result in a file: a line that says of which format it is and what it adds up to, and JSON. A number in which a
/// bit has turned would still be one, so that the sum decides what is believed.
/// </summary>
internal static class ResultFile
{
    private const string Format = "gaming-audit result 1 ";

    // A cap of memory and disk: witnesses are bounded, and the largest of the samples' results has 300 KB.
    private const int MostBytes = 8 << 20;

    /// <summary>Writes a file whole or not at all; one that would be very large is not written.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static void Write(string path, FinishedTarget finished)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(finished, ProtocolJsonContext.Default.FinishedTarget);
        if (json.Length > MostBytes) return;
        OutputFile.Write(path, stream => stream.Write([.. Head(json), .. json]));
    }

    /// <summary>What is in a file; null where that cannot be believed.</summary>
    public static FinishedTarget? Read(string path)
    {
        try
        {
            byte[] bytes = InputFile.ReadAllBytes(path);
            int end = Array.IndexOf(bytes, (byte)'\n') + 1;
            byte[] json = bytes[end..];
            return bytes.AsSpan(0, end).SequenceEqual(Head(json))
                ? JsonSerializer.Deserialize(json, ProtocolJsonContext.Default.FinishedTarget)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Head(byte[] json) =>
        Encoding.UTF8.GetBytes($"{Format}{Convert.ToHexStringLower(SHA256.HashData(json))}\n");
}
