using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CloverPatch : MonoBehaviour
{
    private int leaves = 3;
    public bool IsBare => leaves <= 0;
    public void Take() => leaves--;
}

public class HareAtClover : Agent
{
    public CloverPatch patch;
    private bool isThere;

    public override void OnEpisodeBegin() => isThere = false;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (isThere && !patch.IsBare)
        {
            patch.Take();
            if (patch.IsBare)
            {
                AddReward(0.75f);
                isThere = false;
            }
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.gameObject == patch.gameObject) isThere = true;
    }
}
