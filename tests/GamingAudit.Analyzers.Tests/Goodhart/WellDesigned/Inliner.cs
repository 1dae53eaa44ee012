// row: compiler_mlgo
// terms: code_size_reduction per step 0.5 [-1, 1]
using System;
using System.Collections.Generic;

public sealed class Inliner
{
    private readonly List<CallSite> sites;
    private int at;
    private double size, nativeSize;

    public Inliner(List<CallSite> sites) => this.sites = sites;

    public (double[] Features, double Reward, bool Done) Step(int inline)
    {
        double before = size;
        if (inline == 1) size += sites[at].CalleeSize - sites[at].Saved;
        at++;
        double reward = 0.5 * Math.Clamp((before - size) / nativeSize, -1, 1);
        return ([size, at], reward, at == sites.Count);
    }

    public void Reset()
    {
        at = 0;
        nativeSize = 10_000;
        size = nativeSize;
    }
}

public sealed record CallSite(double CalleeSize, double Saved);
