namespace GamingAudit.Engine.Learning;

/// <summary>What the machine behind a backend does at best, measured: training on it cannot be faster.</summary>
/// <param name="ArithmeticPerSecond">Additions and multiplications of large matrix products in a second.</param>
/// <param name="BytesPerSecond">Bytes copied to where the updates run; infinity where nothing crosses.</param>
/// <param name="SecondsPerLaunch">What it takes to start one operation; 0 where nothing is started elsewhere.</param>
internal sealed record BackendRates(double ArithmeticPerSecond, double BytesPerSecond, double SecondsPerLaunch);
