using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// The words that a file's text holds, in code, comments and strings alike, read in one pass and once a file: whether a
/// file may name a member is asked of every file for every member, and a walk over its tokens costs far more.
/// </summary>
internal sealed class FileWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileWords> Known = new();

    // FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    // Sorted hashes and not the words, which would keep a second copy of every text.
    private readonly uint[] hashes;

    private FileWords(SourceText text)
    {
        var found = new HashSet<uint>();
        uint hash = Basis;
        bool inside = false;
        var buffer = new char[Math.Min(text.Length, 4096)];
        for (int start = 0; start < text.Length; start += buffer.Length)
        {
            int length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            for (int i = 0; i < length; i++)
            {
                if (char.IsLetterOrDigit(buffer[i]) || buffer[i] == '_')
                {
                    hash = Next(hash, buffer[i]);
                    inside = true;
                }
                else if (inside)
                {
                    found.Add(hash);
                    hash = Basis;
                    inside = false;
                }
            }
        }

        if (inside) found.Add(hash);
        hashes = [.. found];
        Array.Sort(hashes);
    }

    /// <summary>The words of a file.</summary>
    public static FileWords Of(SyntaxTree tree) => Known.GetValue(tree, static one => new FileWords(one.GetText()));

    /// <summary>What <see cref="MayHold(uint)"/> asks for a word.</summary>
    public static uint HashOf(string word)
    {
        uint hash = Basis;
        foreach (char unit in word) hash = Next(hash, unit);
        return hash;
    }

    /// <summary>Whether the text holds the word; another word of the same hash is taken for it.</summary>
    public bool MayHold(uint word) => Array.BinarySearch(hashes, word) >= 0;

    /// <summary>Whether the text holds one of the words.</summary>
    public bool MayHoldAny(IReadOnlyCollection<uint> words)
    {
        foreach (uint word in words)
        {
            if (MayHold(word)) return true;
        }

        return false;
    }

    private static uint Next(uint hash, char unit) => unchecked((hash ^ unit) * Prime);
}
