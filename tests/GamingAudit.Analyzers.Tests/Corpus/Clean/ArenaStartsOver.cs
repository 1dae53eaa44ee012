using Unity.MLAgents;
using UnityEngine;

public class ArenaStartsOver : MonoBehaviour
{
    public Agent boss;
    public Agent[] party;
    public int alive;

    private void Update()
    {
        if (alive > 0) return;
        if (boss.isActiveAndEnabled)
        {
            boss.SetReward(1f);
            ResetArena();
        }
    }

    private void ResetArena()
    {
        alive = party.Length;
        boss.EndEpisode();
    }
}
