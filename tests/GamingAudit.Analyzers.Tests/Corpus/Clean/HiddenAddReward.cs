using Unity.MLAgents;
using UnityEngine;

/// Keeps its own score for the screen; the method of the same name is not the framework's.
public class HiddenAddReward : MonoBehaviour
{
    int score;
    int level;

    public new void AddReward(int amount) => score += amount;

    public void EndEpisode() => level++;

    void OnGoal()
    {
        EndEpisode();
        AddReward(score / 2);
    }
}
