using Unity.MLAgents;
using UnityEngine;

public class LadderGame : MonoBehaviour
{
    public Agent player;
    private const int Top = 12;
    private int square = 3;

    public void Roll(int eyes)
    {
        square += eyes;
        if (square < 0)
        {
            player.AddReward(-0.5f);
            player.EndEpisode();
            Begin();
        }

        if (square == Top)
        {
            player.AddReward(1f);
            player.EndEpisode();
            Begin();
        }
    }

    private void Begin()
    {
        square = 3;
    }
}
