using Unity.MLAgents;
using UnityEngine;

public class GroupAfterEnd : MonoBehaviour
{
    readonly SimpleMultiAgentGroup team = new SimpleMultiAgentGroup();

    public void Delivered(int boxes)
    {
        if (boxes < 5) return;
        team.EndGroupEpisode();
        team.AddGroupReward(5f); // expect: GA2001
    }
}
