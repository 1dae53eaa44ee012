namespace GamingAudit.Engine.Torch.Tests.Recurrent;

internal readonly record struct CorridorState(int Sign, int Place);
