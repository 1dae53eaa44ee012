namespace GamingAudit;

/// <summary>Hears of every term that a reward adds.</summary>
public interface ITermLedger
{
    /// <summary>Called once a term, in the order in which the reward adds them.</summary>
    void Record(string term, double amount, string file, int line);
}
