using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class PheasantHunt : Agent
{
    public PheasantCopse copse;
    private int leftBefore;

    public override void OnEpisodeBegin()
    {
        copse.Fill();
        leftBefore = copse.Left;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, 5f * actions.ContinuousActions[0], 0f);
        if (actions.DiscreteActions[0] == 1) copse.Fire(transform);
        int left = copse.Left;
        if (left < leftBefore) AddReward(1f * (leftBefore - left));
        leftBefore = left;
        AddReward(-0.001f);
        if (left == 0)
        {
            AddReward(5f);
            EndEpisode();
        }
    }
}

public class PheasantCopse : MonoBehaviour
{
    public int Left { get; private set; }

    public void Fill() => Left = 10;

    public void Fire(Transform from)
    {
        if (Physics.Raycast(from.position, from.forward, out RaycastHit hit) && hit.collider.CompareTag("Pheasant"))
        {
            Destroy(hit.collider.gameObject);
            Left--;
        }
    }
}
