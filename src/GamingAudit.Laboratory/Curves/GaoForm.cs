namespace GamingAudit.Laboratory.Curves;

/// <summary>The two shapes that Gao et al. 2022 (arXiv 2210.10760) found, with d the square root of KL.</summary>
internal enum GaoForm
{
    /// <summary>d (alpha - beta d): theirs for best-of-n.</summary>
    Linear,

    /// <summary>d (alpha - beta ln d): theirs for reinforcement learning.</summary>
    Logarithmic,
}
